package dev.sequential.models;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.sequential.ModuleRules;

/** What holds for the packages of this module. */
@AnalyzeClasses(packages = "dev.sequential.models", importOptions = ImportOption.DoNotIncludeTests.class)
class ModelsRulesTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ModuleRules.class);
}
