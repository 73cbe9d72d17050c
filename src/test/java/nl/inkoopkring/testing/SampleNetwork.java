package nl.inkoopkring.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shell.TestImports;

/** A few invented people with one role each, the same in every test; imported once. */
public class SampleNetwork {

    private static final String PEOPLE =
            """
            {"externalId": "proef-lid", "name": "Sanne Proefstra", "email": "sanne@proef.example", "memberships": [{"organisation": "org-purmerend", "jobTitle": "inkoopadviseur", "from": "2019-01-01"}], "about": "Koopt graag quiqsturp in.", "follows": ["pakket-verkeersborden"]}
            {"externalId": "proef-kwartiermaker", "name": "Kees Proefhoven", "email": "kees@proef.example", "memberships": [{"organisation": "org-purmerend", "jobTitle": "inkoper", "from": "2019-01-01"}], "roles": [{"role": "PARTICIPANT", "from": "2019-01-01"}, {"role": "COORDINATOR", "from": "2020-01-01"}]}
            {"externalId": "proef-inhuur", "name": "Ilse Proefdijk", "email": "ilse@proef.example", "memberships": [{"organisation": "org-zaanstad", "jobTitle": "inkoper", "from": "2019-01-01"}, {"organisation": "org-purmerend", "jobTitle": "inkoper", "from": "2020-01-01"}]}
            {"externalId": "proef-partner", "name": "Petra Proefmans", "email": "petra@proef.example", "memberships": [{"organisation": "org-purmerend", "jobTitle": "onderzoeker", "from": "2019-01-01"}], "roles": [{"role": "PARTNER", "from": "2019-01-01"}]}
            {"externalId": "proef-beheer", "name": "Ada Proefbeheer", "email": "ada@proef.example", "memberships": [{"organisation": "org-purmerend", "jobTitle": "beheerder", "from": "2019-01-01"}], "roles": [{"role": "PARTICIPANT", "from": "2019-01-01"}, {"role": "ADMIN", "from": "2019-01-01"}]}
            """;

    private final TestImports imports;
    private final ParticipantService participants;
    private boolean loaded;

    SampleNetwork(TestImports imports, ParticipantService participants) {
        this.imports = imports;
        this.participants = participants;
    }

    /** Sanne Proefstra of Purmerend, who follows the traffic signs. */
    public ParticipantId member() {
        return person("sanne");
    }

    /** Kees Proefhoven, coordinator of Purmerend. */
    public ParticipantId coordinator() {
        return person("kees");
    }

    /** Ilse Proefdijk, who works for Zaanstad and Purmerend. */
    public ParticipantId hired() {
        return person("ilse");
    }

    /** Petra Proefmans, who reads what is shared with partners and no more. */
    public ParticipantId partner() {
        return person("petra");
    }

    /** Ada Proefbeheer, who is an administrator. */
    public ParticipantId administrator() {
        return person("ada");
    }

    private synchronized ParticipantId person(String name) {
        if (!loaded) {
            var report = imports.readInvented("sample-network", Map.of("people.jsonl", PEOPLE));
            assertThat(report.bad()).isEmpty();
            loaded = true;
        }
        return participants.findByEmail(name + "@proef.example").orElseThrow();
    }
}
