package nl.inkoopkring.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of the user interface: the files {@code vaadin-i18n/<module>_nl.properties} and {@code _en.properties} of every module, as one. Dutch goes first, also for
 * a language that is not offered.
 *
 * <p>A text with parameters follows {@link MessageFormat}, except that an apostrophe is an apostrophe. Numbers get separators: hand years over as text.
 */
@Component
class Translations implements I18NProvider {

    static final Locale DUTCH = Locale.of("nl", "NL");
    static final Locale ENGLISH = Locale.of("en");

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);

    private final Map<String, String> dutch;
    private final Map<String, String> english;
    private final boolean strict;

    /**
     * @param strict whether a missing key is an error, as it is in tests; otherwise it is logged and shown itself
     */
    Translations(@Value("${inkoopkring.translations.strict:false}") boolean strict) {
        this.strict = strict;
        this.dutch = load("nl");
        this.english = load("en");
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(DUTCH, ENGLISH);
    }

    @Override
    public Locale getDefaultLocale() {
        return DUTCH;
    }

    @Override
    public String getTranslation(
            @Nullable String key, @Nullable Locale locale, @Nullable Object... parameters) {
        if (key == null) {
            return "";
        }
        var text = texts(locale).get(key);
        if (text == null) {
            if (strict) {
                throw new IllegalArgumentException(
                        "no translation of '%s' in %s".formatted(key, locale));
            }
            LOG.error("No translation of '{}' in {}", key, locale);
            return key;
        }
        return parameters.length == 0
                ? text
                : new MessageFormat(text.replace("'", "''"), offered(locale)).format(parameters);
    }

    @Override
    public Map<String, String> getAllTranslations(@Nullable Locale locale) {
        return texts(locale);
    }

    /** The offered locale nearest to this one. */
    static Locale offered(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals("en") ? ENGLISH : DUTCH;
    }

    private Map<String, String> texts(@Nullable Locale locale) {
        return offered(locale).equals(ENGLISH) ? english : dutch;
    }

    private static Map<String, String> load(String language) {
        var texts = new HashMap<String, String>();
        try {
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:vaadin-i18n/*_" + language + ".properties");
            for (var file : files) {
                read(file)
                        .forEach((key, text) -> {
                            if (texts.put((String) key, (String) text) != null) {
                                throw new IllegalStateException(
                                        "%s repeats the key %s".formatted(file.getFilename(), key));
                            }
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
