package nl.inkoopkring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house that are checked. */
class ArchitectureTest {

    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("nl.inkoopkring");
    }

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void entitiesRepositoriesAndViewsAreNotPublic() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .haveSimpleNameEndingWith("Repository")
                .or()
                .areAnnotatedWith(Route.class)
                .should()
                .notBePublic()
                .check(all);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(all);
    }

    /** Promise 27: what parses no XML follows no external entity in it. Imports are JSON Lines, the CPV list is text with tabs. */
    @Test
    void nothingParsesXml() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.xml..", "jakarta.xml..", "org.xml..", "org.w3c..", "org.dom4j..")
                .check(all);
    }

    @Test
    void everyViewSaysOnceWhoMayOpenIt() {
        var access =
                List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);
        assertThat(all.stream().filter(type -> type.isAnnotatedWith(Route.class)))
                .isNotEmpty()
                .allSatisfy(view ->
                        assertThat(access.stream().filter(view::isAnnotatedWith).count())
                                .as(view.getSimpleName())
                                .isEqualTo(1));
    }

    @Test
    void onlyTheUiOfAModuleIsASubPackage() {
        var allowed = java.util.Set.of("ui", "dutch");
        assertThat(all.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> {
                    var parts = name.split("\\.");
                    assertThat(parts.length).as(name).isLessThanOrEqualTo(4);
                    if (parts.length == 4) {
                        assertThat(allowed).as(name).contains(parts[3]);
                    }
                });
    }
}
