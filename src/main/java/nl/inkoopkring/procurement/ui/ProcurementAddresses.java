package nl.inkoopkring.procurement.ui;

import nl.inkoopkring.procurement.ProcurementId;
import nl.inkoopkring.procurement.ProcurementService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.ui.AddressCheck;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Which addresses of procurements lead nowhere: what does not exist and what one may not know of, alike. */
@Component
class ProcurementAddresses implements AddressCheck {

    private static final String PREFIX = ProcurementListView.PATH + "/";

    private final ProcurementService procurements;

    ProcurementAddresses(ProcurementService procurements) {
        this.procurements = procurements;
    }

    @Override
    public boolean leadsNowhere(String path) {
        if (!path.startsWith(PREFIX) || path.equals(ProcurementEditView.NEW)) {
            return false;
        }
        var id = path.substring(PREFIX.length()).split("/", 2)[0];
        try {
            procurements.details(
                    Ids.parse(id).map(ProcurementId::new).orElseThrow(NotFoundException::new));
            return false;
        } catch (NotFoundException | AccessDeniedException e) {
            return true;
        }
    }
}
