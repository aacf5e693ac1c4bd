import { mount } from "./data-client.tsx";

mount((page) => page);
