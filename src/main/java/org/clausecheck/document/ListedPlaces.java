package org.clausecheck.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clausecheck.text.Place;
import org.clausecheck.text.Places;
import org.clausecheck.text.Span;

/** Places written down one by one: from one source offset to the next, all is in one place. */
final class ListedPlaces implements Places {
  private static final long serialVersionUID = 1L;

  private final List<Integer> starts;
  private final List<Place> places;

  private ListedPlaces(List<Integer> starts, List<Place> places) {
    this.starts = List.copyOf(starts);
    this.places = List.copyOf(places);
  }

  @Override
  public Place locate(Span source) {
    int at = Collections.binarySearch(starts, source.start());
    return places.get(Math.max(0, at >= 0 ? at : -at - 2));
  }

  /** Collects places along with the source characters. */
  static final class Builder {
    private final List<Integer> starts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /** Notes that the source goes on, at an offset, in a place. */
    void at(int offset, Place place) {
      int last = starts.size() - 1;
      if (last >= 0 && starts.get(last) == offset) {
        places.set(last, place);
      } else if (last < 0 || !places.get(last).equals(place)) {
        starts.add(offset);
        places.add(place);
      }
    }

    ListedPlaces build() {
      if (starts.isEmpty()) {
        at(0, new Place.InParagraph("document", 1, 0, 0));
      }
      return new ListedPlaces(starts, places);
    }
  }
}
