package nl.inkoopkring.inkooppakket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import nl.inkoopkring.search.SearchIndex;
import nl.inkoopkring.shared.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the CPV list that ships with the application. System-internal: called at start. */
@Service
public class CpvRegister {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SearchIndex index;
    private final Resource list;

    CpvRegister(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            SearchIndex index,
            @Value("classpath:register/cpv.tsv") Resource list) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.index = index;
        this.list = list;
    }

    /** Stores and indexes the list when the database has none. Past the entity manager: 9,454 rows in one batch take a second. */
    public void loadWhenEmpty() {
        var present = jdbc.queryForObject("select exists (select 1 from cpv_code)", Boolean.class);
        if (Boolean.TRUE.equals(present)) {
            return;
        }
        transaction.executeWithoutResult(status ->
                jdbc.batchUpdate(
                        "insert into cpv_code (id, version, revision, code, name_nl, name_en) values (?, 0, 0, ?, ?, ?)",
                        rows(),
                        1000,
                        (statement, row) -> {
                            statement.setString(1, Ids.named("cpv:" + row[0]).toString());
                            statement.setString(2, row[0]);
                            statement.setString(3, row[1]);
                            statement.setString(4, row[2]);
                        }));
        index.rebuildNow(CpvCode.class);
    }

    /** Those of the codes that the list does not have. */
    public List<String> unknown(Collection<String> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        var known =
                new HashSet<>(
                        jdbc.queryForList(
                                "select code from cpv_code where code in (%s)"
                                        .formatted(
                                                String.join(
                                                        ", ",
                                                        Collections.nCopies(some.size(), "?"))),
                                String.class,
                                some.toArray()));
        return some.stream().filter(code -> !known.contains(code)).toList();
    }

    private List<String[]> rows() {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
