package nl.inkoopkring.search;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface WordRuleRepository extends JpaRepository<WordRule, UUID> {

    /** Newest first. */
    List<WordRule> findAllByOrderByAddedAtDescIdDesc();

    /** Moves with every change of the rules, whichever process made it. */
    @Query(value = "select revision from word_revision", nativeQuery = true)
    long revision();

    /** To be called before looking at the rules: changes wait for each other here, so that the same rule is never there twice. */
    @Modifying
    @Query(value = "update word_revision set revision = revision + 1", nativeQuery = true)
    int changed();
}
