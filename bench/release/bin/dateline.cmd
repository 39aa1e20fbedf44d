@echo off
rem Starts Dateline. Needs Java 17 or later, a JRE is enough. JAVA_HOME names the Java to use; else the java on the PATH.
rem DATELINE_JAVA_OPTS: options for Java, such as -Xmx4g. DATELINE_EXTENSIONS: jars that add to Dateline, with semicolons between them.
setlocal
set "HOME_OF_DATELINE=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "CLASSPATH_OF_DATELINE=%HOME_OF_DATELINE%\lib\*"
if defined DATELINE_EXTENSIONS set "CLASSPATH_OF_DATELINE=%CLASSPATH_OF_DATELINE%;%DATELINE_EXTENSIONS%"
"%JAVA%" -Xmx1g -XX:+UseSerialGC -Dfile.encoding=UTF-8 "-Ddateline.home=%HOME_OF_DATELINE%" %DATELINE_JAVA_OPTS% -cp "%CLASSPATH_OF_DATELINE%" org.dateline.cli.Main %*
exit /b %ERRORLEVEL%
