package org.clausecheck.serve;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets few requests work at once and some wait; the others are asked to come again. */
final class Turns {
  private final Semaphore places;
  private final Semaphore desks;
  private final Duration patience;

  Turns(ServeSettings.Limits limits) {
    this.places = new Semaphore(limits.atOnce() + limits.waiting());
    this.desks = new Semaphore(limits.atOnce(), true);
    this.patience = limits.patience();
  }

  /** Something held until it is given back. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /** A place for the request, before its body is read. */
  Held enter() throws Refusal {
    if (!places.tryAcquire()) {
      throw new Refusal(429, "too many requests at once; try again in a moment");
    }
    return places::release;
  }

  /** A desk to work at; waits for one. */
  Held work() throws Refusal {
    try {
      if (desks.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return desks::release;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(503, "others are still being worked on; try again later");
  }
}
