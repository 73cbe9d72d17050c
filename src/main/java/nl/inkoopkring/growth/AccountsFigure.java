package nl.inkoopkring.growth;

import nl.inkoopkring.account.AccountStatistics;
import org.springframework.stereotype.Component;

/** How many people of the network can sign in. */
@Component
class AccountsFigure implements GrowthFigure {

    private final NetworkToday network;
    private final AccountStatistics accounts;

    AccountsFigure(NetworkToday network, AccountStatistics accounts) {
        this.network = network;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Figure measure() {
        long people = network.people().size();
        return Figure.of(
                "accounts",
                FigureSection.PEOPLE,
                new Figure.Share(Math.min(accounts.count(), people), people));
    }
}
