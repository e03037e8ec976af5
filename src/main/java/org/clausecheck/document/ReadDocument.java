package org.clausecheck.document;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.clausecheck.text.ContractText;

/**
 * A document that was read, with the documents inside it.
 *
 * @param text its own text; an archive has none (its source is empty) and says in {@link
 *     ContractText#unreadable()} which entries could not be read; a mail's is the message itself
 * @param trackedChanges changes that the file marks, in source order
 * @param attachments entries of an archive or attachments of a mail, in their order, each read in
 *     full
 */
public record ReadDocument(
    ContractText text, List<TrackedChange> trackedChanges, List<ReadDocument> attachments)
    implements Serializable {

  public ReadDocument {
    trackedChanges = List.copyOf(trackedChanges);
    attachments = List.copyOf(attachments);
  }

  /** This document and all inside it, outer first, without those that have no text of their own. */
  public Stream<ReadDocument> withText() {
    return Stream.concat(
        Stream.of(this).filter(d -> !d.text.text().isBlank()),
        attachments.stream().flatMap(ReadDocument::withText));
  }
}
