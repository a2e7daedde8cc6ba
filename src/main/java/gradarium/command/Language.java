package gradarium.command;

import gradarium.message.Messages;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the languages that there are texts for. */
final class Language implements ITypeConverter<Locale> {

  @Override
  public Locale convert(String code) {
    Locale wanted = Locale.forLanguageTag(code);
    if (!Messages.LANGUAGES.contains(wanted)) {
      throw new TypeConversionException("'%s'; en or ko is allowed".formatted(code));
    }
    return wanted;
  }
}
