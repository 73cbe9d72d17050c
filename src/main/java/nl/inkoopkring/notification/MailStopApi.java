package nl.inkoopkring.notification;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The address in the headers of a mail (RFC 8058): a POST stops it; a GET, which scanners of mail do as well, leads to the page that asks. */
@RestController
@Hidden
@RequestMapping(MailStopApi.PATH)
class MailStopApi {

    static final String PATH = "/mail/stop";

    private final MailStopService stops;

    MailStopApi(MailStopService stops) {
        this.stops = stops;
    }

    @PostMapping("/{key}")
    ResponseEntity<Void> stop(@PathVariable String key) {
        return stops.stop(key)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    @GetMapping("/{key}")
    ResponseEntity<Void> ask(@PathVariable String key) {
        // What is no key of ours must not become part of an address.
        var page = "/meldingen-stoppen/" + (key.matches("[\\w-]{1,100}") ? key : "-");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, page)
                .build();
    }
}
