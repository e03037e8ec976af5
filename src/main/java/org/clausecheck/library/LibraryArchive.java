package org.clausecheck.library;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The built form of a library: its records, conditions checked, in the order of their components.
 * It is read by the classes that wrote it, from the same jar; it is no format to keep.
 */
final class LibraryArchive {
  private LibraryArchive() {}

  static void write(Library library, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
    write(data, library, Library.class);
    data.flush();
  }

  static Library read(InputStream in) throws IOException {
    return (Library) read(new DataInputStream(new BufferedInputStream(in)), Library.class);
  }

  private static void write(DataOutputStream out, Object value, Type type) throws IOException {
    if (type instanceof ParameterizedType generic) {
      List<?> members =
          value instanceof Optional<?> optional ? optional.stream().toList() : (List<?>) value;
      out.writeShort(members.size());
      for (Object member : members) {
        write(out, member, generic.getActualTypeArguments()[0]);
      }
    } else if (type == String.class) {
      out.writeUTF((String) value);
    } else if (type == boolean.class) {
      out.writeBoolean((Boolean) value);
    } else if (type == int.class) {
      out.writeInt((Integer) value);
    } else if (type == Object.class) {
      plain(out, value);
    } else if (value instanceof Enum<?> member) {
      out.writeByte(member.ordinal());
    } else {
      Class<?> record = value.getClass();
      if (((Class<?>) type).isSealed()) {
        out.writeByte(Arrays.asList(((Class<?>) type).getPermittedSubclasses()).indexOf(record));
      }
      for (RecordComponent component : record.getRecordComponents()) {
        write(out, component(component, value), component.getGenericType());
      }
    }
  }

  private static Object component(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  private static void plain(DataOutputStream out, Object value) throws IOException {
    if (value instanceof Boolean bool) {
      out.writeByte(0);
      out.writeBoolean(bool);
    } else if (value instanceof Long number) {
      out.writeByte(1);
      out.writeLong(number);
    } else if (value instanceof String text) {
      out.writeByte(2);
      out.writeUTF(text);
    } else {
      List<?> list = (List<?>) value;
      out.writeByte(3);
      out.writeShort(list.size());
      for (Object member : list) {
        plain(out, member);
      }
    }
  }

  private static Object read(DataInputStream in, Type type) throws IOException {
    if (type instanceof ParameterizedType generic) {
      int size = in.readUnsignedShort();
      List<Object> members = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        members.add(read(in, generic.getActualTypeArguments()[0]));
      }
      return generic.getRawType() == Optional.class ? members.stream().findFirst() : members;
    }
    if (type == String.class) {
      return in.readUTF();
    }
    if (type == boolean.class) {
      return in.readBoolean();
    }
    if (type == int.class) {
      return in.readInt();
    }
    if (type == Object.class) {
      return plain(in);
    }
    Class<?> target = (Class<?>) type;
    if (target.isEnum()) {
      return target.getEnumConstants()[in.readUnsignedByte()];
    }
    if (target.isSealed()) {
      target = target.getPermittedSubclasses()[in.readUnsignedByte()];
    }
    RecordComponent[] components = target.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = read(in, components[i].getGenericType());
      types[i] = components[i].getType();
    }
    try {
      return target.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IOException("not a built library", e);
    }
  }

  private static Object plain(DataInputStream in) throws IOException {
    return switch (in.readUnsignedByte()) {
      case 0 -> in.readBoolean();
      case 1 -> in.readLong();
      case 2 -> in.readUTF();
      default -> {
        int size = in.readUnsignedShort();
        List<Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          list.add(plain(in));
        }
        yield list;
      }
    };
  }
}
