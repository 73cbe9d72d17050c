package nl.inkoopkring.contact;

import java.util.List;
import nl.inkoopkring.search.SearchHit;
import org.jspecify.annotations.Nullable;

/**
 * What stands ready when someone is about to ask.
 *
 * @param receiver whom the question would go to, or null when nobody can be asked now
 * @param self whether the asker was led to themselves
 * @param others who else could be asked now, the likeliest first
 * @param lessons what is known already, at most three
 * @param subjects what it is about
 */
public record ContactProposal(
        @Nullable AskablePeer receiver,
        boolean self,
        List<AskablePeer> others,
        List<SearchHit> lessons,
        List<ContactSubject> subjects) {}
