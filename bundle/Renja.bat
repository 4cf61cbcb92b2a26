@echo off
rem Klik dua kali: memeriksa dan menyusun Renja, lalu membuka dokumennya,
rem atau halaman temuannya bila ada yang harus diperbaiki.
rem Rencananya di folder berkas ini (atau di atasnya), atau di folder yang
rem dijatuhkan ke berkas ini.
setlocal
chcp 65001 >nul

set "tempat=%~1"
if not defined tempat set "tempat=%~dp0"
if not exist "%tempat%\" set "tempat=%~dp1"

set "program=%~dp0renja.exe"
if not exist "%program%" set "program=%~dp0Renja\renja.exe"
if not exist "%program%" set "program=%~dp0..\Renja\renja.exe"
if not exist "%program%" goto tanpa_program

pushd "%tempat%"
if errorlevel 1 goto tanpa_folder
"%program%" build --open
set "status=%errorlevel%"
popd
if not "%status%"=="0" pause
exit /b %status%

:tanpa_program
echo Program Renja tidak ditemukan. Letakkan Renja.bat di folder Renja, di
echo samping renja.exe, atau di samping folder Renja itu.
pause
exit /b 1

:tanpa_folder
echo Folder itu tidak dapat dibuka: "%tempat%"
pause
exit /b 1
