package nl.accountregister.publication.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * The log on the page of an account.
 *
 * @param total how many lines there are in all
 * @param kept  whether the account keeps a log
 * @param open  whether the reader can note something
 * @param turn  whether a button can switch the log on ({@code true}) or off; null for who may not
 */
public record PublicationPanelView(long accountId, List<PublicationLine> lines, long total, boolean kept, boolean open, @Nullable Boolean turn) {
}
