@echo off
rem Casuskluis, without installing: opens the window.
start "" "%~dp0pythonw.exe" -I -m casuskluis_ui %*
