package org.paraphe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may use which, and which library stays in which package. */
@AnalyzeClasses(packages = "org.paraphe", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageTableTest {

  @ArchTest
  static final ArchRule TABLE =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("ontology")
          .definedBy("org.paraphe.ontology..")
          .layer("source")
          .definedBy("org.paraphe.source..")
          .layer("text")
          .definedBy("org.paraphe.text..")
          .layer("entity")
          .definedBy("org.paraphe.entity..")
          .layer("fact")
          .definedBy("org.paraphe.fact..")
          .layer("rdf")
          .definedBy("org.paraphe.rdf..")
          .layer("pipeline")
          .definedBy("org.paraphe.pipeline..")
          .layer("store")
          .definedBy("org.paraphe.store..")
          .layer("ask")
          .definedBy("org.paraphe.ask..")
          .layer("export")
          .definedBy("org.paraphe.export..")
          .layer("web")
          .definedBy("org.paraphe.web..")
          .layer("cli")
          .definedBy("org.paraphe.cli..")
          .layer("spark")
          .definedBy("org.paraphe.spark..")
          .whereLayer("ontology")
          .mayNotAccessAnyLayer()
          .whereLayer("source")
          .mayOnlyAccessLayers("ontology")
          .whereLayer("text")
          .mayOnlyAccessLayers("source", "ontology")
          .whereLayer("entity")
          .mayOnlyAccessLayers("text", "ontology", "source")
          .whereLayer("fact")
          .mayOnlyAccessLayers("entity", "text", "ontology", "source")
          .whereLayer("rdf")
          .mayOnlyAccessLayers("fact", "entity", "text", "source", "ontology")
          .whereLayer("pipeline")
          .mayOnlyAccessLayers("rdf", "fact", "entity", "text", "source", "ontology")
          .whereLayer("store")
          .mayOnlyAccessLayers("rdf", "source")
          .whereLayer("ask")
          .mayOnlyAccessLayers("ontology", "text", "entity", "store", "source")
          .whereLayer("export")
          .mayOnlyAccessLayers("store", "rdf")
          .whereLayer("web")
          .mayOnlyAccessLayers("store", "ask", "export", "rdf")
          .whereLayer("spark")
          .mayOnlyAccessLayers("pipeline", "rdf", "fact", "entity", "text", "source", "ontology")
          .whereLayer("spark")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.paraphe.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule JENA =
      noClasses()
          .that(outside("ontology", "rdf", "store", "ask", "export", "web", "cli", "spark"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..");

  @ArchTest
  static final ArchRule JSOUP =
      noClasses()
          .that(outside("source"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..");

  @ArchTest
  static final ArchRule OPENNLP =
      noClasses()
          .that(outside("text", "source"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("opennlp..");

  @ArchTest
  static final ArchRule SPARK =
      noClasses()
          .that(outside("spark"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

  private static DescribedPredicate<JavaClass> outside(String... packages) {
    return DescribedPredicate.describe(
        "are outside " + String.join(", ", packages),
        c -> {
          for (String p : packages) {
            if (c.getPackageName().startsWith("org.paraphe." + p)) {
              return false;
            }
          }
          return true;
        });
  }
}
