package nl.inkoopkring.account;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.content.ImportCompleted;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a few people of the demo an account, with passwords made at random for this installation and written, once, into a file that only its owner can read.
 * Refuses to where the application can be reached from elsewhere.
 */
@Component
@ConditionalOnProperty("inkoopkring.demo.accounts-file")
class DemoAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final Duration TOKEN_LIFE = Duration.ofDays(366);
    private static final int PASSWORD_LENGTH = 16;
    private static final Locale DUTCH = Locale.of("nl");

    private final AccountRepository accounts;
    private final AccountService accountService;
    private final ApiTokenService apiTokens;
    private final ParticipantService participants;
    private final PasswordHasher hasher;
    private final BaseUrl baseUrl;
    private final I18NProvider texts;
    private final TransactionTemplate transaction;
    private final Path file;
    private final List<String> emails;
    private final @Nullable String address;

    DemoAccounts(
            AccountRepository accounts,
            AccountService accountService,
            ApiTokenService apiTokens,
            ParticipantService participants,
            PasswordHasher hasher,
            BaseUrl baseUrl,
            I18NProvider texts,
            TransactionTemplate transaction,
            @Value("${inkoopkring.demo.accounts-file}") Path file,
            @Value("${inkoopkring.demo.accounts:}") List<String> emails,
            @Value("${server.address:}") String address) {
        this.accounts = accounts;
        this.accountService = accountService;
        this.apiTokens = apiTokens;
        this.participants = participants;
        this.hasher = hasher;
        this.baseUrl = baseUrl;
        this.texts = texts;
        this.transaction = transaction;
        this.file = file;
        this.emails = emails;
        this.address = address.isBlank() ? null : address;
    }

    @EventListener
    void make(ImportCompleted event) {
        if (!event.demo()) {
            return;
        }
        if (!isLoopback()) {
            LOG.warn(
                    "No demo accounts: server.address is not a loopback address, so others could reach them");
            return;
        }
        var text = new StringBuilder();
        for (var email : emails) {
            participants
                    .findByEmail(email.strip())
                    .map(ParticipantId::value)
                    .filter(participant -> accounts.findByParticipant(participant).isEmpty())
                    .ifPresent(participant -> text.append(make(participant, text.isEmpty())));
        }
        if (!text.isEmpty()) {
            write(text.toString());
        }
        if (Files.exists(file)) {
            LOG.info("Demo sign-ins and an API token are in {}", file.toAbsolutePath());
        }
    }

    private String make(UUID participant, boolean first) {
        var password = Ids.secret().substring(0, PASSWORD_LENGTH);
        var hash = hasher.hash(password);
        var id = new ParticipantId(participant);
        var token =
                transaction.execute(status -> {
                    accountService.create(participant, participants.emailOf(id), hash);
                    return first ? apiTokens.make(participant, "demo", TOKEN_LIFE) : "";
                });
        var line =
                "%s, %s (%s)%n  wachtwoord: %s%n"
                        .formatted(
                                participants.nameOf(id),
                                participants.emailOf(id),
                                roles(id),
                                password);
        return first
                ? line
                        + "  API-token: %s%n  curl -H 'Authorization: Bearer %s' '%s'%n"
                                .formatted(
                                        token, token, baseUrl.of("api/v1/search?q=verkeersborden"))
                : line;
    }

    private String roles(ParticipantId id) {
        return participants.rolesOf(id).stream()
                .sorted()
                .map(role -> texts.getTranslation("network.Role." + role, DUTCH))
                .collect(Collectors.joining(", "));
    }

    private void write(String text) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            if (!Files.exists(file)) {
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file,
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
                } else {
                    Files.createFile(file);
                }
                Files.writeString(
                        file,
                        "Alleen voor de demo op deze computer: %s%n%n".formatted(baseUrl.of("")));
            }
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLoopback() {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
