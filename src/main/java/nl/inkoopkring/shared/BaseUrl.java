package nl.inkoopkring.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this installation is reached from outside; for links in mails and in answers to programs. */
@Component
public class BaseUrl {

    private final String base;

    BaseUrl(@Value("${inkoopkring.base-url}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    public boolean isHttps() {
        return base.startsWith("https:");
    }

    /**
     * @param path without leading slash
     */
    public String of(String path) {
        return base + "/" + path;
    }
}
