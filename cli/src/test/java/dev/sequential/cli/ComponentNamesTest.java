package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Components that are changed by their names, as in {@code Records.with(this, "units", 3)}, exist and take what they
 * are given.
 *
 * <p>The compiler says which type the changed record has, so that this holds for every call in every module, run by a
 * test or not. Where the type is an interface, such as {@code HasKernel}, all records that implement it are meant.
 */
class ComponentNamesTest {
    /** The methods and constructors that take a component's name: which arguments are the name and the value. */
    private static final Map<String, ByName> BY_NAME = Map.of(
            "Records.with", new ByName(1, 2, Optional.empty()),
            "CompileOption.<init>", new ByName(0, 1, Optional.of("Compilation")),
            "FitOption.<init>", new ByName(0, 1, Optional.of("FitArguments")),
            "EvaluateOption.<init>", new ByName(0, 1, Optional.of("FitArguments")),
            "PredictOption.<init>", new ByName(0, 1, Optional.of("FitArguments")),
            "OptimizerOptions.with", new ByName(0, 1, Optional.of("OptimizerOptions")),
            "KerasOptimizer.option", new ByName(0, 1, Optional.of("OptimizerOptions")),
            "GoesThroughSequences.sequence", new ByName(0, 1, Optional.of("SequenceOptions")));

    /** A call of one of these. */
    private static final Pattern CALL = Pattern.compile(BY_NAME.keySet().stream()
            .map(name -> name.replace(".<init>", "").replaceAll("^.*\\.", ""))
            .collect(Collectors.joining("|", "\\b(", ")\\(")));

    /** Methods that have names from the components themselves, or from the options above. */
    private static final Set<String> NAMES_KNOWN = Set.of("Records.changed", "Compilation.of", "FitArguments.of");

    /** Records that are never changed where their type is meant as a whole. */
    private static final Map<String, String> NOT_MEANT = Map.of(
            "Layer", "Input", // says the shape of a model's input, and is none of its layers
            "Optimizer", "LossScaleOptimizer"); // the command chooses optimizers by name, and this one needs another

    /**
     * What is known of a method that takes a component's name.
     *
     * @param name which argument is the name
     * @param value which argument is the new value
     * @param record the simple name of the record that has the component; empty where it is the first argument
     */
    private record ByName(int name, int value, Optional<String> record) {}

    @Test
    void everyComponentThatIsChangedByItsNameExistsAndTakesTheValue() throws IOException {
        List<Path> sources = sources();
        List<Path> calling = new ArrayList<>();
        for (Path source : sources) {
            if (CALL.matcher(Files.readString(source)).find()) {
                calling.add(source);
            }
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var messages = new StringWriter();
            var task = (JavacTask) compiler.getTask(
                    messages,
                    files,
                    null,
                    List.of("-proc:none", "-cp", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(calling));
            var units = task.parse();
            task.analyze();
            assertThat(messages.toString()).doesNotContain("error:");
            var calls = new Calls(task, sources);
            units.forEach(unit -> calls.scan(unit, null));
            assertThat(calls.wrong).isEmpty();
            assertThat(calls.met).isEqualTo(BY_NAME.keySet());
        }
    }

    /** The sources of all modules on the class path, and the examples. */
    private static List<Path> sources() throws IOException {
        Path root = Path.of("..").toRealPath();
        List<Path> folders = new ArrayList<>(List.of(root.resolve("src/examples")));
        for (String module : List.of("sequential-api", "summary-printer", "loaders", "models", "tracking", "cli")) {
            folders.add(root.resolve(module).resolve("src/main/java"));
        }
        List<Path> sources = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /** All calls that name a component. */
    private static final class Calls extends TreePathScanner<Void, Void> {
        private final Set<String> wrong = new TreeSet<>();
        private final Set<String> met = new HashSet<>();
        private final Trees trees;
        private final Types types;
        private final Map<String, TypeElement> records = new LinkedHashMap<>();

        Calls(JavacTask task, List<Path> sources) {
            trees = Trees.instance(task);
            types = task.getTypes();
            for (Path source : sources) {
                String file = source.toString().replace(File.separatorChar, '.');
                String name = file.replaceAll("^.*\\.src\\.(main\\.java|examples)\\.|\\.java$", "");
                Optional.ofNullable(task.getElements().getTypeElement(name)).ifPresent(this::addRecords);
            }
        }

        private void addRecords(TypeElement type) {
            if (type.getKind() == ElementKind.RECORD) {
                records.put(type.getQualifiedName().toString(), type);
            }
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::addRecords);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            check(call.getArguments());
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitNewClass(NewClassTree call, Void unused) {
            check(call.getArguments());
            return super.visitNewClass(call, null);
        }

        private void check(List<? extends ExpressionTree> arguments) {
            String method = text(trees.getElement(getCurrentPath()));
            ByName called = BY_NAME.get(method);
            if (called == null || arguments.size() <= called.value()) {
                return;
            }
            met.add(method);
            if (arguments.get(called.name()) instanceof LiteralTree literal) {
                String name = (String) literal.getValue();
                TypeMirror value = type(arguments.get(called.value()));
                changed(called, arguments.get(0)).forEach(record -> check(record, name, value));
            } else if (!isPassedOn()) {
                report("the name of a component is not written out: say in this test what takes it");
            }
        }

        /** The records that a call may change. */
        private Stream<TypeElement> changed(ByName called, ExpressionTree first) {
            if (called.record().isPresent()) {
                String only = called.record().get();
                return records.values().stream()
                        .filter(record -> record.getSimpleName().contentEquals(only));
            }
            TypeMirror type = types.erasure(type(first));
            String notMeant = NOT_MEANT.getOrDefault(types.asElement(type).getSimpleName() + "", "");
            return records.values().stream()
                    .filter(record -> types.isSubtype(types.erasure(record.asType()), type))
                    .filter(record -> !record.getSimpleName().contentEquals(notMeant));
        }

        private void check(TypeElement record, String name, TypeMirror value) {
            record.getRecordComponents().stream()
                    .filter(component -> component.getSimpleName().contentEquals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            component -> check(component, value),
                            () -> report("%s has no component %s".formatted(record, name)));
        }

        private void check(RecordComponentElement component, TypeMirror value) {
            boolean anything = value.toString().equals(Object.class.getName());
            if (!anything && !types.isAssignable(types.erasure(value), types.erasure(component.asType()))) {
                report("%s takes %s, got %s".formatted(component, component.asType(), value));
            }
        }

        /** Whether the method around a call, or the record around it, is one of those that take a name. */
        private boolean isPassedOn() {
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                Element around = trees.getElement(path);
                String text = text(around);
                if (BY_NAME.containsKey(text)
                        || NAMES_KNOWN.contains(text)
                        || (around != null && BY_NAME.containsKey(around.getSimpleName() + ".<init>"))) {
                    return true;
                }
            }
            return false;
        }

        private static String text(Element method) {
            return method == null || method.getEnclosingElement() == null
                    ? ""
                    : "%s.%s".formatted(method.getEnclosingElement().getSimpleName(), method.getSimpleName());
        }

        private TypeMirror type(ExpressionTree expression) {
            return trees.getTypeMirror(new TreePath(getCurrentPath(), expression));
        }

        private void report(String problem) {
            var unit = getCurrentPath().getCompilationUnit();
            long start = trees.getSourcePositions()
                    .getStartPosition(unit, getCurrentPath().getLeaf());
            wrong.add("%s:%d: %s"
                    .formatted(
                            Path.of(unit.getSourceFile().getName()).getFileName(),
                            unit.getLineMap().getLineNumber(start),
                            problem));
        }
    }
}
