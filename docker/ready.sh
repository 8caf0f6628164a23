#!/bin/bash
# Exit 0 when GET http://127.0.0.1:${SERVER_PORT:-8080}$1 answers 200. Plain bash, so that an image needs no HTTP client.
path=${1:-/actuator/health/readiness}
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}" || exit 1
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$path" >&3
read -r _ status _ <&3
[[ $status == 200 ]]
