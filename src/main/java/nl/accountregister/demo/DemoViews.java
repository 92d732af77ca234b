package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.inventory.SavedViews;

import java.util.List;

/** Weergaven of the inventory that people of the demo keep. */
@Singleton
class DemoViews {

    private static final int LONG_AGO = 120;
    private static final int LATELY = 20;

    private final SavedViews views;
    private final DemoCast cast;

    DemoViews(SavedViews views, DemoCast cast) {
        this.views = views;
        this.cast = cast;
    }

    List<DemoYear.Moment> moments() {
        return List.of(
            new DemoYear.Moment(LONG_AGO, () -> views.save(cast.actor("communicatie"), "Herziening te laat", true,
                "achterstallig=true&sorteer=herzieningOp&kolommen=naam%2Clocatie%2Ceigenaar%2Cplaatsvervanger%2CherzieningOp")),
            new DemoYear.Moment(LATELY, () -> views.save(cast.actor("communicatie"), "Pagina’s op Facebook", false,
                "platform=FACEBOOK&status=ACTIEF&kolommen=naam%2Curl%2Clocatie%2Ceigenaar")));
    }
}
