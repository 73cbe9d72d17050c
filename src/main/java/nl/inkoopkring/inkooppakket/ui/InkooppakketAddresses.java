package nl.inkoopkring.inkooppakket.ui;

import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.ui.AddressCheck;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Which addresses of packages and CPV codes lead nowhere. */
@Component
class InkooppakketAddresses implements AddressCheck {

    private static final String PACKAGE = "pakketten/";
    private static final String CPV = "cpv/";

    private final InkooppakketService packages;
    private final CpvService cpv;

    InkooppakketAddresses(InkooppakketService packages, CpvService cpv) {
        this.packages = packages;
        this.cpv = cpv;
    }

    @Override
    public boolean leadsNowhere(String path) {
        try {
            if (path.startsWith(PACKAGE)) {
                packages.bySlug(path.substring(PACKAGE.length()));
            } else if (path.startsWith(CPV)) {
                cpv.get(path.substring(CPV.length()));
            }
            return false;
        } catch (NotFoundException | AccessDeniedException e) {
            return true;
        }
    }
}
