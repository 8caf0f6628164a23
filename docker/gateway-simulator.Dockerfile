# Daybook's simulated payment gateway, for trying things. Build context: the repository's root (see gateway-simulator.yaml).
FROM maven:3.9.16-eclipse-temurin-25-noble AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked mvn -B -q -pl standalone -am package -DskipTests

FROM eclipse-temurin:25.0.4_7-jre-noble
LABEL org.opencontainers.image.title="Daybook gateway simulator" \
      org.opencontainers.image.description="A payment gateway without money: test cards, webhooks, a ledger."
RUN groupadd --system --gid 10001 daybook \
 && useradd --system --uid 10001 --gid daybook --home-dir /opt/daybook --shell /usr/sbin/nologin daybook \
 && install -d -o daybook -g daybook /var/lib/gateway-simulator
COPY --chmod=0555 docker/ready.sh /opt/daybook/ready.sh
COPY --from=build /source/standalone/target/daybook.jar /opt/daybook/daybook.jar
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s --retries=3 CMD ["/opt/daybook/ready.sh", "/cards"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Ddisable-axoniq-console-message=true", "-jar", "/opt/daybook/daybook.jar"]
CMD ["gateway-simulator", "--host", "0.0.0.0", "--port", "8080", "--data", "/var/lib/gateway-simulator"]
