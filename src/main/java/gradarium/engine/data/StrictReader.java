package gradarium.engine.data;

import gradarium.message.Message;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/**
 * Decodes the text of a file, without a byte order mark, and knows the line of a byte that does not
 * belong there: in contrast to a reader of the JDK, which has read far ahead when it finds one.
 */
final class StrictReader extends Reader {
  private static final int BUFFER = 1 << 14;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CountedInput in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
  private boolean ended;
  private boolean begun;
  private long line = 1;
  private char last;

  StrictReader(CountedInput in, Charset charset) {
    this.in = in;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    if (!chars.hasRemaining() && !fill()) {
      return -1;
    }
    int count = Math.min(length, chars.remaining());
    chars.get(into, from, count);
    return count;
  }

  /** Decodes some more; what is right in front of a bad byte can still be read. */
  private boolean fill() throws IOException {
    chars.clear();
    CoderResult result = CoderResult.UNDERFLOW;
    while (chars.position() == 0 && !(ended && result.isUnderflow() && !bytes.hasRemaining())) {
      if (result.isUnderflow()) {
        more();
      }
      result = decoder.decode(bytes, chars, ended);
      if (result.isError() && chars.position() == 0) {
        throw bad(result.length());
      }
    }
    chars.flip();
    count();
    if (!begun && chars.hasRemaining()) {
      begun = true;
      if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
        chars.get();
        return chars.hasRemaining() || fill();
      }
    }
    return chars.hasRemaining();
  }

  private void more() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
  }

  private void count() {
    for (int i = 0; i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\r' || c == '\n' && last != '\r') {
        line++;
      }
      last = c;
    }
  }

  private UnreadableData bad(int length) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < length && bytes.hasRemaining(); i++) {
      hex.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%02X", bytes.get()));
    }
    return UnreadableData.line(
        in.name(), line, Message.of("error.data.bad-byte", hex, decoder.charset().displayName()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
