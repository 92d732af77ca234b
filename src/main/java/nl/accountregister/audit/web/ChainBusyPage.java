package nl.accountregister.audit.web;

/**
 * Controle of the keten that is under way.
 *
 * @param percent how much of the chain it has seen
 * @param href    where to look again
 */
public record ChainBusyPage(int percent, String href) {

    static final String HREF = "/auditlog/controle?bezig=true";
}
