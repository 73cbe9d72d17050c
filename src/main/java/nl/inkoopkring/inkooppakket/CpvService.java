package nl.inkoopkring.inkooppakket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.search.Cpv;
import nl.inkoopkring.shared.NotFoundException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The CPV list: public register data, for everyone signed in. */
@Service
@Transactional(readOnly = true)
public class CpvService {

    private static final int MOST_CHILDREN = 200;

    private final CpvCodeRepository codes;
    private final CurrentParticipant current;

    CpvService(CpvCodeRepository codes, CurrentParticipant current) {
        this.codes = codes;
        this.current = current;
    }

    /**
     * @param code eight digits
     * @throws NotFoundException when the list has no such code
     */
    public CpvCodeSummary get(String code) {
        return find(code).orElseThrow(NotFoundException::new);
    }

    public Optional<CpvCodeSummary> find(String code) {
        current.require();
        return Cpv.parse(code).flatMap(codes::findByCode).map(CpvCode::summary);
    }

    /** Those of the codes that the list has, in order. */
    public List<CpvCodeSummary> all(Collection<String> some) {
        current.require();
        return codes.findByCodeInOrderByCode(some).stream().map(CpvCode::summary).toList();
    }

    /** The codes above one, from the division down. */
    public List<CpvCodeSummary> ancestors(String code) {
        current.require();
        var above = Cpv.selfAndAncestors(code);
        return all(above.subList(1, above.size()));
    }

    /** The codes right below one: those of which it is the nearest ancestor in the list. */
    public List<CpvCodeSummary> children(String code) {
        current.require();
        var prefix = code.replaceAll("0+$", "");
        var below =
                codes
                        .findByCodeStartingWithOrderByCode(
                                prefix.length() < 2 ? code.substring(0, 2) : prefix,
                                Limit.of(MOST_CHILDREN))
                        .stream()
                        .map(CpvCode::summary)
                        .filter(child -> !child.code().equals(code))
                        .toList();
        var present = below.stream().map(CpvCodeSummary::code).toList();
        return below.stream()
                .filter(child ->
                        Cpv.selfAndAncestors(child.code()).stream()
                                .skip(1)
                                .filter(a -> a.equals(code) || present.contains(a))
                                .findFirst()
                                .filter(code::equals)
                                .isPresent())
                .toList();
    }
}
