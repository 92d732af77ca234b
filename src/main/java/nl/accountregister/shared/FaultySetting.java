package nl.accountregister.shared;

/** A setting of the deployment cannot be used. It ends the start with one line that begins with the name of the setting. */
public class FaultySetting extends RuntimeException {

    private final String setting;

    /**
     * @param setting the environment variable, such as {@code ACCOUNTREGISTER_PROFILE}
     * @param reason  what is wrong and what would be right, to be read after the name
     */
    public FaultySetting(String setting, String reason) {
        super(setting + " " + reason);
        this.setting = setting;
    }

    public String setting() {
        return setting;
    }
}
