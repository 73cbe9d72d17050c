# The application alone; its database and its mail server are elsewhere, see docker-compose.yml.
# Build the jar first: ./mvnw -DskipTests package
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app inkoopkring && mkdir -p /app/data && chown -R inkoopkring /app
USER inkoopkring
WORKDIR /app
COPY --chown=inkoopkring target/inkoopkring.jar inkoopkring.jar
VOLUME /app/data
EXPOSE 8080
ENV INKOOPKRING_DATA=/app/data
HEALTHCHECK --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector", "-Duser.language=nl", "-Duser.country=NL", "-Dfile.encoding=UTF-8", "-jar", "inkoopkring.jar", "--spring.profiles.active=production"]
