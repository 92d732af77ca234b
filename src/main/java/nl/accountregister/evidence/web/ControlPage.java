package nl.accountregister.evidence.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;

import java.util.List;

/**
 * One control.
 *
 * @param parts     the exceptions, the population and the sample, as addresses
 * @param part      address of the one that is shown
 * @param sampled   whether that is the sample
 * @param form      the peildatum, the seed and the size
 * @param how       how the sample was drawn, in words, with the seed
 * @param csv       address of the file with exactly these rows, in full
 */
public record ControlPage(String path, ControlsPage.ControlCard card, String population, List<Option> parts, String part, boolean sampled, boolean exceptions, FormView form,
                          String how, String caption, List<ControlLine> rows, PagingView paging, String csv, String back) {
}
