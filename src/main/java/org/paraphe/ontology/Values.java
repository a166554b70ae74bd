package org.paraphe.ontology;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Values as bytes: strings, booleans, characters, collections, optional values, enums and records
 * of these. Made for reading at a start, when nothing is compiled yet: what a large map holds is
 * read when it is looked up.
 *
 * <p>The bytes are five numbers of 32 bits (how many strings, parts and bytes of strings there are,
 * and which parts are the classes and the value), the end of each string, the end of each part, the
 * strings in UTF-8, and the parts. A part is a value that others refer to by number: a record, or
 * what a large map has for a word.
 */
final class Values {

  private enum Kind {
    STRING,
    CHARACTER,
    FALSE,
    TRUE,
    LIST,
    SET,
    MAP,
    /** A map by words: the hashes of these, their strings and the parts that they lead to. */
    TABLE,
    NONE,
    SOME,
    ENUM,
    RECORD,
    PART
  }

  private static final Kind[] KINDS = Kind.values();

  /** Maps by words that are larger are read as they are looked up. */
  private static final int SMALL = 16;

  private Values() {}

  /**
   * The bytes of a value.
   *
   * @throws IllegalArgumentException if a part of it is of no class that can be written
   */
  static byte[] write(Object value) {
    return new Writer().bytes(value);
  }

  /**
   * The value that was written. Thread-safe, though parts of it may be read later.
   *
   * @throws IOException if it was written by another version of the program
   */
  static Object read(byte[] bytes) throws IOException {
    try {
      return new Reader(bytes).root();
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IOException("of another version: " + e, e);
    }
  }

  /** What must be the same where a value of a class is read. */
  private static String signature(Class<?> type) {
    return type.isEnum()
        ? Arrays.toString(type.getEnumConstants())
        : Arrays.toString(type.getRecordComponents());
  }

  private static final class Writer {

    private final Map<String, Integer> strings = new HashMap<>();
    private final ByteArrayOutputStream stringEnds = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pool = new ByteArrayOutputStream();
    private final Map<Object, Integer> parts = new HashMap<>();
    private final ByteArrayOutputStream partEnds = new ByteArrayOutputStream();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final List<Class<?>> classes = new ArrayList<>();
    private ByteArrayOutputStream out;

    byte[] bytes(Object value) {
      int root = part(value);
      List<String> signatures = new ArrayList<>();
      for (Class<?> type : classes) {
        signatures.addAll(List.of(type.getName(), signature(type)));
      }
      int types = part(signatures);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (int n : new int[] {strings.size(), parts.size(), pool.size(), types, root}) {
        word(all, n);
      }
      all.writeBytes(stringEnds.toByteArray());
      all.writeBytes(partEnds.toByteArray());
      all.writeBytes(pool.toByteArray());
      all.writeBytes(written.toByteArray());
      return all.toByteArray();
    }

    private int part(Object value) {
      Integer known = parts.get(value);
      if (known == null) {
        ByteArrayOutputStream outer = out;
        out = new ByteArrayOutputStream();
        if (value instanceof Record r) {
          record(r);
        } else {
          value(value);
        }
        known = parts.size();
        parts.put(value, known);
        written.writeBytes(out.toByteArray());
        word(partEnds, written.size());
        out = outer;
      }
      return known;
    }

    private void value(Object value) {
      if (value instanceof String text) {
        kind(Kind.STRING);
        number(string(text));
      } else if (value instanceof Character c) {
        kind(Kind.CHARACTER);
        number(c);
      } else if (value instanceof Boolean b) {
        kind(b ? Kind.TRUE : Kind.FALSE);
      } else if (value instanceof List<?> list) {
        collection(Kind.LIST, list);
      } else if (value instanceof Set<?> set) {
        collection(Kind.SET, set.stream().sorted().toList());
      } else if (value instanceof Map<?, ?> map) {
        map(new TreeMap<>(map));
      } else if (value instanceof Optional<?> some) {
        kind(some.isPresent() ? Kind.SOME : Kind.NONE);
        some.ifPresent(this::value);
      } else if (value instanceof Enum<?> constant) {
        kind(Kind.ENUM);
        type(constant.getDeclaringClass());
        number(constant.ordinal());
      } else if (value instanceof Record r) {
        kind(Kind.PART);
        number(part(r));
      } else {
        throw new IllegalArgumentException("cannot write " + value);
      }
    }

    private void collection(Kind kind, Collection<?> values) {
      kind(kind);
      number(values.size());
      values.forEach(this::value);
    }

    private void map(TreeMap<?, ?> map) {
      boolean large = map.size() > SMALL && map.firstKey() instanceof String;
      kind(large ? Kind.TABLE : Kind.MAP);
      number(map.size());
      if (large) {
        map.keySet().forEach(k -> word(out, WordTable.hash((String) k)));
        map.keySet().forEach(k -> word(out, string((String) k)));
        map.values().forEach(v -> word(out, part(v)));
      } else {
        map.forEach(
            (k, v) -> {
              value(k);
              value(v);
            });
      }
    }

    private void record(Record r) {
      kind(Kind.RECORD);
      type(r.getClass());
      for (RecordComponent c : r.getClass().getRecordComponents()) {
        try {
          c.getAccessor().setAccessible(true);
          value(c.getAccessor().invoke(r));
        } catch (ReflectiveOperationException e) {
          throw new IllegalArgumentException("cannot write " + r, e);
        }
      }
    }

    private void type(Class<?> type) {
      if (!classes.contains(type)) {
        classes.add(type);
      }
      number(classes.indexOf(type));
    }

    private int string(String text) {
      Integer known = strings.get(text);
      if (known == null) {
        known = strings.size();
        strings.put(text, known);
        pool.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        word(stringEnds, pool.size());
      }
      return known;
    }

    private void kind(Kind kind) {
      out.write(kind.ordinal());
    }

    /** Seven bits to a byte, the lowest first. */
    private void number(int n) {
      int rest = n;
      while (rest > 0x7f) {
        out.write(rest & 0x7f | 0x80);
        rest >>>= 7;
      }
      out.write(rest);
    }

    private static void word(ByteArrayOutputStream to, int n) {
      to.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(n).array());
    }
  }

  private static final class Reader {

    private final byte[] bytes;
    private final String[] strings;
    private final Object[] parts;
    private final int[] stringEnds;
    private final int[] partEnds;
    private final int stringsBegin;
    private final int partsBegin;
    private final Object[][] constants;
    private final Constructor<?>[] constructors;
    private final int root;
    private int at;

    Reader(byte[] bytes) throws ReflectiveOperationException {
      this.bytes = bytes;
      int[] counts = words(5);
      strings = new String[counts[0]];
      parts = new Object[counts[1]];
      root = counts[4];
      stringEnds = words(strings.length);
      partEnds = words(parts.length);
      stringsBegin = at;
      partsBegin = at + counts[2];
      List<?> types = (List<?>) part(counts[3]);
      constants = new Object[types.size() / 2][];
      constructors = new Constructor<?>[constants.length];
      for (int i = 0; i < constants.length; i++) {
        type(i, Class.forName((String) types.get(2 * i)), (String) types.get(2 * i + 1));
      }
    }

    private void type(int i, Class<?> type, String signature) throws ReflectiveOperationException {
      if (!signature(type).equals(signature)) {
        throw new NoSuchMethodException(type + " of " + signature);
      }
      constants[i] = type.getEnumConstants();
      if (type.isRecord()) {
        Class<?>[] components =
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        constructors[i] = type.getDeclaredConstructor(components);
        constructors[i].setAccessible(true);
      }
    }

    Object root() throws ReflectiveOperationException {
      return part(root);
    }

    private String string(int n) {
      String known = strings[n];
      if (known == null) {
        int begin = n == 0 ? 0 : stringEnds[n - 1];
        known =
            new String(bytes, stringsBegin + begin, stringEnds[n] - begin, StandardCharsets.UTF_8);
        strings[n] = known;
      }
      return known;
    }

    private synchronized Object part(int n) throws ReflectiveOperationException {
      if (parts[n] == null) {
        int outer = at;
        at = partsBegin + (n == 0 ? 0 : partEnds[n - 1]);
        parts[n] = value();
        at = outer;
      }
      return parts[n];
    }

    private Object partOfTable(int n) {
      try {
        return part(n);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("what the build laid out cannot be read", e);
      }
    }

    private Object value() throws ReflectiveOperationException {
      return switch (KINDS[bytes[at++]]) {
        case STRING -> string(number());
        case CHARACTER -> (char) number();
        case FALSE -> false;
        case TRUE -> true;
        case LIST -> List.of(values(number()));
        case SET -> Set.of(values(number()));
        case MAP -> map();
        case TABLE -> table(number());
        case NONE -> Optional.empty();
        case SOME -> Optional.of(value());
        case ENUM -> constants[number()][number()];
        case RECORD -> record(constructors[number()]);
        case PART -> part(number());
      };
    }

    private Object[] values(int count) throws ReflectiveOperationException {
      Object[] values = new Object[count];
      for (int i = 0; i < values.length; i++) {
        values[i] = value();
      }
      return values;
    }

    private Map<Object, Object> map() throws ReflectiveOperationException {
      int size = number();
      Map<Object, Object> map = new HashMap<>(2 * size);
      for (int i = 0; i < size; i++) {
        map.put(value(), value());
      }
      return map;
    }

    private Map<String, Object> table(int size) {
      int[] hashes = words(size);
      int[] keys = words(size);
      int[] values = words(size);
      return new WordMap<>(
          new WordTable(hashes, i -> string(keys[i])), i -> partOfTable(values[i]));
    }

    private Object record(Constructor<?> constructor) throws ReflectiveOperationException {
      return constructor.newInstance(values(constructor.getParameterCount()));
    }

    /** Numbers of 32 bits each. */
    private int[] words(int count) {
      int[] words = new int[count];
      ByteBuffer.wrap(bytes, at, count * Integer.BYTES).asIntBuffer().get(words);
      at += count * Integer.BYTES;
      return words;
    }

    private int number() {
      int n = 0;
      for (int shift = 0; ; shift += 7) {
        int b = bytes[at++];
        n |= (b & 0x7f) << shift;
        if (b >= 0) {
          return n;
        }
      }
    }
  }
}
