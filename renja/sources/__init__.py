"""The files a plan is made from: read, replaced, mended."""
