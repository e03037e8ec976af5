package org.clausecheck.document;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Which layers (optional content) of a PDF are switched off when it is opened. */
final class PdfLayers {
  private static final COSName GROUPS = COSName.getPDFName("OCGs");
  private static final COSName POLICY = COSName.getPDFName("P");
  private static final int MOST = 5_000;

  private final Set<COSDictionary> off = new HashSet<>();

  PdfLayers(PDDocument document) {
    COSDictionary properties =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
    COSDictionary settings = properties == null ? null : properties.getCOSDictionary(COSName.D);
    if (settings == null) {
      return;
    }
    if ("OFF".equals(settings.getNameAsString(COSName.BASE_STATE))) {
      collect(properties.getCOSArray(GROUPS), true);
      collect(settings.getCOSArray(COSName.ON), false);
    }
    collect(settings.getCOSArray(COSName.OFF), true);
  }

  private void collect(@Nullable COSArray groups, boolean switchedOff) {
    for (int i = 0; groups != null && i < Math.min(MOST, groups.size()); i++) {
      if (groups.getObject(i) instanceof COSDictionary group) {
        if (switchedOff) {
          off.add(group);
        } else {
          off.remove(group);
        }
      }
    }
  }

  /** Whether any layer is off. */
  boolean any() {
    return !off.isEmpty();
  }

  /** Whether content with this layer, or set of layers, is not shown. */
  boolean isOff(@Nullable COSBase layer) {
    if (off.isEmpty() || !(layer instanceof COSDictionary dictionary)) {
      return false;
    }
    COSBase members = dictionary.getDictionaryObject(GROUPS);
    if (!(members instanceof COSArray groups)) {
      return off.contains(members instanceof COSDictionary only ? only : dictionary);
    }
    int hidden = 0;
    int count = Math.min(MOST, groups.size());
    for (int i = 0; i < count; i++) {
      hidden += off.contains(groups.getObject(i)) ? 1 : 0;
    }
    String policy = dictionary.getNameAsString(POLICY);
    return switch (policy == null ? "AnyOn" : policy) {
      case "AllOn" -> hidden > 0;
      case "AnyOff" -> hidden == 0;
      case "AllOff" -> hidden < count;
      default -> count > 0 && hidden == count;
    };
  }
}
