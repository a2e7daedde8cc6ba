package gradarium.engine.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found in a data file as facts with a name and a value each, for machines. */
public final class DataFacts {
  private DataFacts() {}

  /** The facts in their order; those that do not apply to a format are left out. */
  public static Map<String, String> of(DataDescription found) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("format", found.format());
    facts.put("encoding", found.encoding());
    facts.put("separator", found.separator());
    facts.put("decimal", found.decimal());
    facts.put("header", found.header());
    facts.put("samples", Integer.toString(found.samples()));
    facts.put("unread", found.unread() == 0 ? "" : Integer.toString(found.unread()));
    facts.put("inputs", Integer.toString(found.inputs()));
    facts.put("label", inOneLine(found.label()));
    facts.put("classes", found.classes().size() + " " + list(found.classes()));
    facts.put("test", found.test());
    facts.put("left-out", list(found.leftOut()));
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  /** Names separated by a comma and a space, in quotation marks where they need them, as in CSV. */
  private static String list(List<String> names) {
    List<String> quoted = new ArrayList<>();
    for (String name : names) {
      String text = inOneLine(name);
      boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && !text.isEmpty();
      quoted.add(plain ? text : "\"" + text.replace("\"", "\"\"") + "\"");
    }
    return String.join(", ", quoted);
  }

  private static String inOneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
