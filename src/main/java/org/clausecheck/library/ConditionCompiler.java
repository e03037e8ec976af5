package org.clausecheck.library;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks conditions written in the Common Expression Language and brings them into their checked
 * form. CEL's compiler costs about a second of a cold process, so it runs when the jar is built,
 * and later only for conditions that a user wrote; see decision 4.
 */
final class ConditionCompiler {
  private static final Map<String, Condition.Operator> OPERATORS =
      Map.of(
          "_==_", Condition.Operator.EQUAL,
          "_!=_", Condition.Operator.NOT_EQUAL,
          "_<_", Condition.Operator.LESS,
          "_<=_", Condition.Operator.AT_MOST,
          "_>_", Condition.Operator.MORE,
          "_>=_", Condition.Operator.AT_LEAST);

  /** What CEL says of operands that do not fit. */
  private static final Pattern WRONG_TYPES =
      Pattern.compile(
          "found no matching overload for '_?@?([^_' ]{1,4})_?' applied to '\\(([^,]{1,60}), ([^,]{1,60})\\)'");

  private final Vocabulary vocabulary;
  private final CelCompiler compiler;

  ConditionCompiler(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.compiler = compiler(vocabulary);
  }

  /** CEL's own compiler for conditions over a vocabulary. */
  static CelCompiler compiler(Vocabulary vocabulary) {
    Map<String, ImmutableMap.Builder<String, CelType>> families = new LinkedHashMap<>();
    for (Vocabulary.Term term : vocabulary.terms()) {
      int dot = term.name().indexOf('.');
      families
          .computeIfAbsent(term.name().substring(0, dot), family -> ImmutableMap.builder())
          .put(term.name().substring(dot + 1), type(term.type()));
    }
    ImmutableMap.Builder<String, CelType> types = ImmutableMap.builder();
    families.forEach((family, fields) -> types.put(family, struct(family, fields.buildOrThrow())));
    Types provider = new Types(types.buildOrThrow());
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.HAS)
            .setResultType(SimpleType.BOOL)
            .setTypeProvider(provider);
    provider.byName().forEach(builder::addVar);
    return builder.build();
  }

  private static CelType struct(String family, ImmutableMap<String, CelType> fields) {
    return StructType.create(
        family, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
  }

  /** One message type a family of facts. */
  @Immutable
  private static final class Types implements CelTypeProvider {
    private final ImmutableMap<String, CelType> byName;

    Types(ImmutableMap<String, CelType> byName) {
      this.byName = byName;
    }

    ImmutableMap<String, CelType> byName() {
      return byName;
    }

    @Override
    public ImmutableCollection<CelType> types() {
      return byName.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(byName.get(name));
    }
  }

  private static CelType type(Vocabulary.Type type) {
    return switch (type) {
      case BOOLEAN -> SimpleType.BOOL;
      case INTEGER -> SimpleType.INT;
      case TEXT -> SimpleType.STRING;
      case LIST -> ListType.create(SimpleType.STRING);
    };
  }

  /**
   * Checks one condition.
   *
   * @param faults receives each fault as a message
   * @return empty when there is a fault
   */
  Optional<Condition> compile(String text, Consumer<String> faults) {
    try {
      CelAbstractSyntaxTree checked = compiler.compile(text).getAst();
      Condition condition = condition(checked.getExpr());
      List<String> wrong = new ArrayList<>();
      checkValues(condition, wrong);
      wrong.forEach(faults);
      return wrong.isEmpty() ? Optional.of(condition) : Optional.empty();
    } catch (CelValidationException e) {
      e.getErrors().forEach(issue -> faults.accept(message(text, issue)));
    } catch (UnsupportedOperationException e) {
      faults.accept(e.getMessage());
    }
    return Optional.empty();
  }

  /** CEL's message, put for somebody who knows facts and not compilers. */
  private String message(String text, CelIssue issue) {
    String message = issue.getMessage();
    if (message.startsWith("undefined field") || message.startsWith("undeclared reference")) {
      String name = nameAt(text, issue);
      String meant =
          vocabulary
              .nearest(name)
              .map(nearest -> "; did you mean '" + nearest + "'?")
              .orElse("; `clausecheck library facts` lists them");
      return "no such fact '" + name + "'" + meant;
    }
    String where =
        " (line "
            + issue.getSourceLocation().getLine()
            + ", column "
            + (issue.getSourceLocation().getColumn() + 1)
            + " of the condition)";
    Matcher types = WRONG_TYPES.matcher(message);
    if (types.lookingAt()) {
      boolean member = types.group(2).startsWith("list") != types.group(3).startsWith("list");
      return "'"
          + types.group(1)
          + "' cannot compare "
          + words(types.group(2))
          + " with "
          + words(types.group(3))
          + (member ? "; a list is asked for a member with 'in': 'value' in list" : "")
          + where;
    }
    return message.lines().findFirst().orElse(message) + where;
  }

  /** CEL's name of a type as a library's writer knows it. */
  private static String words(String type) {
    return switch (type) {
      case "bool" -> Vocabulary.Type.BOOLEAN.words();
      case "int" -> Vocabulary.Type.INTEGER.words();
      case "string" -> Vocabulary.Type.TEXT.words();
      case "list(string)" -> Vocabulary.Type.LIST.words();
      default -> type;
    };
  }

  private static String nameAt(String text, CelIssue issue) {
    List<String> lines = text.lines().toList();
    int row = issue.getSourceLocation().getLine() - 1;
    String line = row >= 0 && row < lines.size() ? lines.get(row) : text;
    int column = Math.min(issue.getSourceLocation().getColumn(), line.length());
    int start = column;
    while (start > 0 && isName(line.charAt(start - 1))) {
      start--;
    }
    int end = Math.min(line.length(), column + 1);
    while (end < line.length() && isName(line.charAt(end))) {
      end++;
    }
    return line.substring(start, end);
  }

  private static boolean isName(char c) {
    return c == '.' || c == '_' || Character.isLetterOrDigit(c);
  }

  private Condition condition(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> new Condition.Literal(constant(expr.constant()));
      case SELECT -> {
        String name = expr.select().operand().ident().name() + "." + expr.select().field();
        yield expr.select().testOnly()
            ? new Condition.Has(name)
            : new Condition.Name(name, vocabulary.find(name).orElseThrow().type());
      }
      case LIST ->
          new Condition.Choice(
              expr.list().elements().stream().map(element -> constantOnly(element)).toList());
      case CALL -> call(expr.call().function(), expr.call().args());
      default -> throw unsupported(expr.getKind().toString().toLowerCase(java.util.Locale.ROOT));
    };
  }

  private Condition call(String function, List<CelExpr> arguments) {
    Condition.Operator operator = OPERATORS.get(function);
    if (operator != null) {
      return new Condition.Compare(
          operator, condition(arguments.get(0)), condition(arguments.get(1)));
    }
    return switch (function) {
      case "_&&_" -> new Condition.And(condition(arguments.get(0)), condition(arguments.get(1)));
      case "_||_" -> new Condition.Or(condition(arguments.get(0)), condition(arguments.get(1)));
      case "!_" -> new Condition.Not(condition(arguments.get(0)));
      case "@in" -> new Condition.In(condition(arguments.get(0)), condition(arguments.get(1)));
      default -> throw unsupported("'" + function.replace("_", "") + "'");
    };
  }

  private static Object constantOnly(CelExpr element) {
    if (element.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      throw unsupported("a list of anything but plain values");
    }
    return constant(element.constant());
  }

  private static Object constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> constant.booleanValue();
      case INT64_VALUE -> constant.int64Value();
      case STRING_VALUE -> constant.stringValue();
      default -> throw unsupported("a value of this kind");
    };
  }

  private static UnsupportedOperationException unsupported(String what) {
    return new UnsupportedOperationException(
        "a condition is made of facts, plain values, lists, has(), !, &&, ||, ==, !=, <, <=, >, >="
            + " and in; it cannot use "
            + what);
  }

  /** A value that a fact with a closed set never has is a slip, not a condition. */
  private void checkValues(Condition condition, List<String> wrong) {
    if (condition instanceof Condition.Compare compare) {
      checkValue(compare.left(), compare.right(), wrong);
      checkValue(compare.right(), compare.left(), wrong);
    } else if (condition instanceof Condition.In in) {
      checkValue(in.list(), in.member(), wrong);
      if (in.list() instanceof Condition.Choice choice) {
        choice
            .values()
            .forEach(value -> checkValue(in.member(), new Condition.Literal(value), wrong));
      }
    } else if (condition instanceof Condition.Not not) {
      checkValues(not.of(), wrong);
    } else if (condition instanceof Condition.And and) {
      checkValues(and.left(), wrong);
      checkValues(and.right(), wrong);
    } else if (condition instanceof Condition.Or or) {
      checkValues(or.left(), wrong);
      checkValues(or.right(), wrong);
    }
  }

  private void checkValue(Condition named, Condition literal, List<String> wrong) {
    if (!(named instanceof Condition.Name name)
        || !(literal instanceof Condition.Literal value)
        || !(value.value() instanceof String text)) {
      return;
    }
    List<String> values = vocabulary.find(name.fact()).orElseThrow().values();
    if (!values.isEmpty() && !values.contains(text)) {
      wrong.add(
          name.fact()
              + " is never '"
              + text
              + "', but one of "
              + String.join(", ", values)
              + YamlEntry.suggestion(text, values));
    }
  }
}
