package nl.inkoopkring.growth;

import java.util.Comparator;
import java.util.List;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counts of the network, for the programme manager. Of organisations and packages, never of what one person does. */
@Service
@Transactional(readOnly = true)
public class GrowthService {

    private final List<GrowthFigure> figures;
    private final CurrentParticipant current;

    GrowthService(List<GrowthFigure> figures, CurrentParticipant current) {
        this.figures =
                figures.stream().sorted(Comparator.comparingInt(GrowthFigure::order)).toList();
        this.current = current;
    }

    /**
     * All figures as they are now, in the order of the page.
     *
     * @throws org.springframework.security.access.AccessDeniedException for anyone but a programme manager or an administrator
     */
    public List<Figure> figures() {
        current.requireRole(Role.DIRECTOR, Role.ADMIN);
        return figures.stream()
                .map(GrowthFigure::measure)
                .sorted(Comparator.comparing(Figure::section))
                .toList();
    }
}
