package nl.inkoopkring.search;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Evidence as it is kept in a stored field of the index. */
final class EvidenceCodec {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Evidence>> LIST = new TypeReference<>() {};

    private EvidenceCodec() {}

    static String encode(List<Evidence> evidence) {
        return JSON.writeValueAsString(evidence);
    }

    static List<Evidence> decode(String json) {
        return JSON.readValue(json, LIST);
    }
}
