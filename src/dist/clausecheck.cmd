@echo off
rem Runs Clausecheck: with the Java beside it, else with JAVA_HOME's, else with the one on the path.
setlocal
set "HERE=%~dp0"
set "JAVA=%HERE%..\runtime\bin\java.exe"
if not exist "%JAVA%" if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not exist "%JAVA%" (
  echo clausecheck: Java 17 or later is needed, on the path or in JAVA_HOME 1>&2
  exit /b 2
)
if not defined CLAUSECHECK_HEAP set "CLAUSECHECK_HEAP=512m"
set "FLAGS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx%CLAUSECHECK_HEAP% -Djava.awt.headless=true -Xlog:disable -Xlog:all=error:stderr"

rem The first start keeps prepared classes where it may write; otherwise it goes without.
set "CLASSES="
for %%F in ("%HERE%clausecheck.jar") do for %%J in ("%JAVA%") do set "KEY=%%~zF-%%~zJ"
if not defined LOCALAPPDATA goto run
set "CLASSES=%LOCALAPPDATA%\clausecheck\classes-%KEY%.jsa"
if exist "%CLASSES%" goto run
if not exist "%LOCALAPPDATA%\clausecheck" mkdir "%LOCALAPPDATA%\clausecheck" 2>nul
"%JAVA%" %FLAGS% "-XX:ArchiveClassesAtExit=%CLASSES%" -jar "%HERE%clausecheck.jar" check --trusted "%HERE%test-contracts\balanced-licence.pdf" >nul 2>nul

:run
if defined CLASSES if exist "%CLASSES%" set "FLAGS=%FLAGS% -Xshare:auto "-XX:SharedArchiveFile=%CLASSES%""
for /f "tokens=2 delims=:." %%C in ('chcp') do set "PAGE=%%C"
chcp 65001 >nul
"%JAVA%" %FLAGS% %CLAUSECHECK_JAVA_OPTS% -jar "%HERE%clausecheck.jar" %*
set "CODE=%ERRORLEVEL%"
chcp %PAGE% >nul
exit /b %CODE%
