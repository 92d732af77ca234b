package nl.accountregister.organisation

import nl.accountregister.platform.Platforms
import nl.accountregister.shared.TemplateFiles

/** Profiles as the register reads them, from the jar or from a folder of the organisation. */
class ProfileFixture {

    static Profiles profiles(String name = 'sgl', String folder = '', String ownName = '') {
        def files = new TemplateFiles(folder)
        new Profiles(files, new Platforms(files), new OrganisationSettings(name, ownName, '', false))
    }

    /** The text of SGL's profile, to make a faulty one from. */
    static String sgl() {
        new String(new TemplateFiles('').find('profielen/sgl.yml').get().content(), 'UTF-8')
    }
}
