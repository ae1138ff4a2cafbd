@echo off
rem The command line of Casuskluis.
"%~dp0python.exe" -I -m casuskluis %*
