package org.clausecheck.lab.classify;

import java.io.IOException;
import org.clausecheck.text.ContractText;

/** Reads the bytes of a file as a contract's text. */
@FunctionalInterface
public interface TextReader {

  /**
   * @param name for messages
   * @throws IOException if the bytes give no text
   */
  ContractText read(byte[] bytes, String name) throws IOException;
}
