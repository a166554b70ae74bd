package org.paraphe.ontology;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
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
 * of these, each string and record but once, sets and maps in their natural order. Made for reading
 * at a start, when nothing is compiled yet.
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
    NONE,
    SOME,
    ENUM,
    RECORD,
    /** A record that was there before. */
    SAME
  }

  private static final Kind[] KINDS = Kind.values();

  private Values() {}

  /**
   * The bytes of a value.
   *
   * @throws IllegalArgumentException if a part of it is of no class that can be written
   */
  static byte[] write(Object value) {
    Writer writer = new Writer();
    writer.value(value);
    return writer.bytes();
  }

  /**
   * The value that was written.
   *
   * @throws IOException if it was written by another version of the program
   */
  static Object read(byte[] bytes) throws IOException {
    try {
      return new Reader(bytes).value();
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IOException("of another version: " + e, e);
    }
  }

  /** Strings first, then the value that refers to them by number. */
  private static final class Writer {

    private final Map<String, Integer> strings = new HashMap<>();
    private final Map<Record, Integer> records = new HashMap<>();
    private final ByteArrayOutputStream pool = new ByteArrayOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      number(all, strings.size());
      all.writeBytes(pool.toByteArray());
      all.writeBytes(out.toByteArray());
      return all.toByteArray();
    }

    void value(Object value) {
      if (value instanceof String text) {
        kind(Kind.STRING);
        string(text);
      } else if (value instanceof Character c) {
        kind(Kind.CHARACTER);
        number(out, c);
      } else if (value instanceof Boolean b) {
        kind(b ? Kind.TRUE : Kind.FALSE);
      } else if (value instanceof List<?> list) {
        collection(Kind.LIST, list);
      } else if (value instanceof Set<?> set) {
        collection(Kind.SET, set.stream().sorted().toList());
      } else if (value instanceof Map<?, ?> map) {
        kind(Kind.MAP);
        number(out, map.size());
        new TreeMap<>(map)
            .forEach(
                (k, v) -> {
                  value(k);
                  value(v);
                });
      } else if (value instanceof Optional<?> some) {
        kind(some.isPresent() ? Kind.SOME : Kind.NONE);
        some.ifPresent(this::value);
      } else if (value instanceof Enum<?> constant) {
        kind(Kind.ENUM);
        string(constant.getDeclaringClass().getName());
        number(out, constant.ordinal());
      } else if (value instanceof Record r) {
        record(r);
      } else {
        throw new IllegalArgumentException("cannot write " + value);
      }
    }

    private void collection(Kind kind, Collection<?> values) {
      kind(kind);
      number(out, values.size());
      values.forEach(this::value);
    }

    private void record(Record r) {
      Integer before = records.get(r);
      if (before != null) {
        kind(Kind.SAME);
        number(out, before);
        return;
      }
      kind(Kind.RECORD);
      string(r.getClass().getName());
      RecordComponent[] components = r.getClass().getRecordComponents();
      number(out, components.length);
      for (RecordComponent c : components) {
        try {
          c.getAccessor().setAccessible(true);
          value(c.getAccessor().invoke(r));
        } catch (ReflectiveOperationException e) {
          throw new IllegalArgumentException("cannot write " + r, e);
        }
      }
      records.put(r, records.size());
    }

    private void kind(Kind kind) {
      out.write(kind.ordinal());
    }

    private void string(String text) {
      Integer known = strings.get(text);
      if (known == null) {
        known = strings.size();
        strings.put(text, known);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(pool, utf8.length);
        pool.writeBytes(utf8);
      }
      number(out, known);
    }

    /** Seven bits to a byte, the lowest first. */
    private static void number(ByteArrayOutputStream to, int n) {
      int rest = n;
      while (rest > 0x7f) {
        to.write(rest & 0x7f | 0x80);
        rest >>>= 7;
      }
      to.write(rest);
    }
  }

  private static final class Reader {

    private final byte[] bytes;
    private final String[] strings;
    private final Map<String, Object[]> constants = new HashMap<>();
    private final Map<String, Constructor<?>> constructors = new HashMap<>();
    private final List<Object> records = new ArrayList<>();
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
      this.strings = new String[number()];
      for (int i = 0; i < strings.length; i++) {
        int length = number();
        strings[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
      }
    }

    Object value() throws ReflectiveOperationException {
      return switch (KINDS[bytes[at++]]) {
        case STRING -> strings[number()];
        case CHARACTER -> (char) number();
        case FALSE -> false;
        case TRUE -> true;
        case LIST -> List.of(values());
        case SET -> Set.of(values());
        case MAP -> map();
        case NONE -> Optional.empty();
        case SOME -> Optional.of(value());
        case ENUM -> constant(strings[number()])[number()];
        case RECORD -> record();
        case SAME -> records.get(number());
      };
    }

    private Object[] values() throws ReflectiveOperationException {
      Object[] values = new Object[number()];
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

    private Object[] constant(String name) throws ClassNotFoundException {
      Object[] known = constants.get(name);
      if (known == null) {
        known = Class.forName(name).getEnumConstants();
        constants.put(name, known);
      }
      return known;
    }

    private Object record() throws ReflectiveOperationException {
      String name = strings[number()];
      Constructor<?> constructor = constructors.get(name);
      if (constructor == null) {
        Class<?> type = Class.forName(name);
        Class<?>[] types =
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        constructors.put(name, constructor);
      }
      Object made = constructor.newInstance(values());
      records.add(made);
      return made;
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
