package nl.inkoopkring.matching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.network.OrganisationSummary;
import org.jspecify.annotations.Nullable;

/** The one address where a question to a peer begins, with its context. */
public final class AskAddress {

    private AskAddress() {}

    /**
     * The path with its parameters, without leading slash.
     *
     * @param person to whom, or null for the organisation
     * @param organisation for what they did there, or null where it does not matter for whom they did it
     * @param inkooppakket what to speak about, or null
     * @param evidence the item that says what they did, or null
     * @param query what was searched for, or empty
     */
    public static String of(
            Peers.@Nullable Person person,
            @Nullable OrganisationSummary organisation,
            @Nullable InkooppakketSummary inkooppakket,
            @Nullable ContentRef evidence,
            String query) {
        var parameters = new LinkedHashMap<String, String>();
        if (person != null) {
            parameters.put("aan", person.id().value().toString());
        }
        if (organisation != null) {
            parameters.put("organisatie", organisation.id().value().toString());
        }
        if (inkooppakket != null) {
            parameters.put("pakket", inkooppakket.slug());
        }
        if (evidence != null) {
            parameters.put("over", evidence.toString());
        }
        if (!query.isBlank()) {
            parameters.put("vraag", query);
        }
        return "contact/nieuw?"
                + parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
