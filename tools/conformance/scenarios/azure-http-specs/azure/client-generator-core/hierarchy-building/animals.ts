import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/hierarchy-building";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario(
  "Azure_ClientGenerator_Core_HierarchyBuilding_AnimalOperations_updatePetAsAnimal",
  async (context) => {
    expectBody(
      await connect(context)
        .path("/azure/client-generator-core/hierarchy-building/pet/as-animal")
        .put({ body: { kind: "pet", name: "Buddy", trained: true } }),
      { kind: "pet", name: "Buddy", trained: true },
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_HierarchyBuilding_AnimalOperations_updateDogAsAnimal",
  async (context) => {
    expectBody(
      await connect(context)
        .path("/azure/client-generator-core/hierarchy-building/dog/as-animal")
        .put({ body: { kind: "dog", name: "Rex", trained: true, breed: "German Shepherd" } }),
      { kind: "dog", name: "Rex", trained: true, breed: "German Shepherd" },
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_HierarchyBuilding_PetOperations_updatePetAsPet",
  async (context) => {
    expectBody(
      await connect(context)
        .path("/azure/client-generator-core/hierarchy-building/pet/as-pet")
        .put({ body: { kind: "pet", name: "Buddy", trained: true } }),
      { kind: "pet", name: "Buddy", trained: true },
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_HierarchyBuilding_DogOperations_updateDogAsDog",
  async (context) => {
    expectBody(
      await connect(context)
        .path("/azure/client-generator-core/hierarchy-building/dog/as-dog")
        .put({ body: { kind: "dog", name: "Rex", trained: true, breed: "German Shepherd" } }),
      { kind: "dog", name: "Rex", trained: true, breed: "German Shepherd" },
    );
  },
);
