package org.clausecheck.serve;

import java.io.IOException;
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

  /** Work that may be refused. */
  @FunctionalInterface
  interface Work<T> {
    T done() throws Refusal, IOException;
  }

  /** Gives a request its place, before its body is read. */
  <T> T enter(Work<T> request) throws Refusal, IOException {
    if (!places.tryAcquire()) {
      throw new Refusal(429, "too many requests at once; try again in a moment");
    }
    try {
      return request.done();
    } finally {
      places.release();
    }
  }

  /** Waits for a desk and works at it. */
  <T> T work(Work<T> work) throws Refusal, IOException {
    if (!sitDown()) {
      throw new Refusal(503, "others are still being worked on; try again later");
    }
    try {
      return work.done();
    } finally {
      desks.release();
    }
  }

  private boolean sitDown() {
    try {
      return desks.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
