"""What this machine has: programs, fonts, a second process, LibreOffice."""
