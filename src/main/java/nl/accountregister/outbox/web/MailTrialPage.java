package nl.accountregister.outbox.web;

import io.micronaut.core.annotation.Nullable;

/**
 * How mail leaves the house, and the trial message.
 *
 * @param server   name and port of the mail server; empty when mail goes to files
 * @param security how the line is to be secured, in words
 * @param signIn   whether the server is signed in to, in words
 * @param address  where the reader's trial goes; null for who has no address
 * @param trouble  what is the matter with the mail server, in words; null when nothing is
 * @param outcome  of the trial that was just made; null before it
 */
public record MailTrialPage(String server, String security, String signIn, String sender, @Nullable String address, @Nullable String trouble,
                            @Nullable TrialView outcome) {

    /**
     * What became of a trial.
     *
     * @param tone of the notice
     * @param tls  how the line was secured, in words; empty when there was none
     */
    public record TrialView(String tone, String title, String words, String tls, String href) {
    }
}
