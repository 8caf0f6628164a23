# Daybook query side. Build context: the repository's root (see compose.yaml).
# The jar is built in here, so that a machine with nothing but Docker can make the image, always with the same JDK and Maven.
FROM maven:3.9.16-eclipse-temurin-25-noble AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked mvn -B -q -pl query-side -am package -DskipTests

FROM eclipse-temurin:25.0.4_7-jre-noble
LABEL org.opencontainers.image.title="Daybook query side" \
      org.opencontainers.image.description="Posts events into MongoDB views and answers queries from them."
RUN groupadd --system --gid 10001 daybook \
 && useradd --system --uid 10001 --gid daybook --home-dir /opt/daybook --shell /usr/sbin/nologin daybook
RUN install -d -o daybook -g daybook /var/lib/daybook/exports
COPY --chmod=0555 docker/ready.sh /opt/daybook/ready.sh
COPY --from=build /source/query-side/target/query-side-exec.jar /opt/daybook/query-side.jar
USER 10001:10001
# Reachable for the other containers, whatever the default of the side is.
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=120s --retries=3 CMD ["/opt/daybook/ready.sh", "/actuator/health/readiness"]
# Heap 60 % of the container's memory: the rest is for threads, metaspace, code and buffers. Out of memory: end, and be started anew.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Ddisable-axoniq-console-message=true", "-jar", "/opt/daybook/query-side.jar"]
