package nl.inkoopkring.shell;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import nl.inkoopkring.shared.BaseUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * The session's cookie: {@code __Host-}, so that it is sent to this host only, over https only, and no other host can set it. Only on a loopback address without
 * https, where a demo runs, it has a plain name, because some browsers would not send it otherwise.
 */
@Component
class SessionCookie implements ServletContextInitializer {
    private final boolean secure;

    SessionCookie(BaseUrl baseUrl, @Value("${server.address:}") String address) {
        this.secure = baseUrl.isHttps() || !isLoopback(address);
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        var cookie = context.getSessionCookieConfig();
        cookie.setName(secure ? "__Host-inkoopkring" : "inkoopkring");
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
